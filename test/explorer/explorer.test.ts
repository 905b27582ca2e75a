import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { startServer } from '../support/server.js';
import { twoBranches } from '../worlds/two-branches.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const screenshot = process.env.SCREENSHOT;

// npm does not bring a browser; without one these tests are reported as skipped.
const inBrowser = existsSync(executablePath) ? describe : describe.skip;

inBrowser('the explorer', () => {
  let server: Awaited<ReturnType<typeof startServer>>;
  let browser: Browser;
  let page: Page;
  let requests: string[];
  let errors: string[];

  beforeAll(async () => {
    if (!existsSync(`${root}dist/explorer/index.html`)) {
      const vite = fileURLToPath(import.meta.resolve('vite/package.json')).replace(
        'package.json',
        'bin/vite.js',
      );
      execFileSync(process.execPath, [vite, 'build', 'explorer', '--logLevel', 'warn'], { cwd: root });
    }
    server = await startServer();
    await twoBranches(server);
    browser = await chromium.launch({ executablePath, args });
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  beforeEach(async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    requests = [];
    errors = [];
    context.on('request', (request) => requests.push(request.url()));
    context.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page = await context.newPage();
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('websocket', (socket) => requests.push(socket.url()));
    // The explorer is whole once the schema came; the network as such may stay busy with workers of the editor.
    const schema = page.waitForResponse((answer) => answer.url() === `${server.url}/graphql`);
    await page.goto(server.url);
    await page.locator('.graphiql-query-editor .view-lines', { hasText: 'query AcrossLocations' }).waitFor();
    await (await schema).finished();
  }, 60_000);

  afterEach(() => page?.context().close());

  const press = (name: RegExp) => page.getByRole('button', { name }).click();
  const response = (text: string) => page.locator('.result-window .view-lines', { hasText: text }).waitFor();
  const outside = () =>
    requests.filter((url) => !/^(data|blob):/.test(url) && new URL(url).host !== new URL(server.url).host);

  test('offers the examples as tabs on a first visit', async () => {
    expect(await page.title()).toBe('Manifold');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Manifold');
    const tabs = await page.getByRole('tab').allInnerTexts();
    expect(tabs).toEqual([
      'AcrossLocations',
      'BranchNumbers',
      'PendingWork',
      'Search',
      'OpenInvoices',
      'ContactCenter',
    ]);
  });

  test('answers the first example, opens the query builder, and asks nobody outside', async () => {
    await press(/^Execute query/);
    await response('"totalCount"');
    await response('"code"');
    expect(await page.locator('.result-window .view-lines').innerText()).not.toContain('"errors"');

    await press(/^Show Query builder/);
    await page.locator('.graphiql-explorer-root').getByText('locations', { exact: true }).first().waitFor();

    if (screenshot) await page.screenshot({ path: screenshot });
    expect(errors).toEqual([]);
    expect(outside()).toEqual([]);
  }, 60_000);

  test('keeps the tabs over a reload', async () => {
    await page.getByRole('button', { name: 'New tab' }).click();
    expect(await page.getByRole('tab').count()).toBe(7);
    await page.waitForFunction(
      () => JSON.parse(localStorage['graphiql:tabState'] ?? '{}').tabs?.length === 7,
    );
    await page.reload();
    await page.getByRole('tab').nth(6).waitFor();
  }, 60_000);

  test('says what to do when the connection is dropped', async () => {
    await page.route('**/graphql', (route) => route.abort('connectionreset'));
    await press(/^Execute query/);
    await response('Manifold did not answer');
    await response('whatToDo');
  }, 60_000);

  test('says what to do when the answer is not GraphQL', async () => {
    const body = '<h1>Bad gateway</h1>';
    await page.route('**/graphql', (route) => route.fulfill({ status: 502, contentType: 'text/html', body }));
    await press(/^Execute query/);
    await response('not with GraphQL');
    await response('<h1>Bad gateway</h1>');
  }, 60_000);

  test('cancels the request when the user presses Stop', async () => {
    await page.route('**/graphql', () => {});
    const cancelled = page.waitForEvent('requestfailed');
    await press(/^Execute query/);
    await press(/^Stop query/);
    expect((await cancelled).url()).toBe(`${server.url}/graphql`);
  }, 60_000);
});
