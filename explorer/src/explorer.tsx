import { explorerPlugin } from '@graphiql/plugin-explorer';
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { examples } from './examples';
import { createFetcher } from './fetcher';
import { Header } from './header';

const fetcher = createFetcher(new URL('/graphql', location.origin));
const plugins = [{ ...explorerPlugin(), title: 'Query builder' }, HISTORY_PLUGIN];

// GraphiQL offers to keep headers in the browser but forgets the answer on reload unless it is handed back.
const keepHeaders = localStorage.getItem('graphiql:shouldPersistHeaders') === 'true';

export function Explorer() {
  return (
    <>
      <Header />
      <main>
        <GraphiQL
          fetcher={fetcher}
          plugins={plugins}
          defaultTabs={examples}
          isHeadersEditorEnabled
          shouldPersistHeaders={keepHeaders}
          showPersistHeadersSettings
          inputValueDeprecation
          schemaDescription
        >
          <GraphiQL.Logo>{null}</GraphiQL.Logo>
        </GraphiQL>
      </main>
    </>
  );
}
