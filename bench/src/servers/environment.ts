import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export const databaseUrl = process.env.DATABASE_URL!;
export const poolSize = Number(process.env.POOL_SIZE);

/** Listens on any free port and tells the parent which one. */
export function serveOn(server: Server): void {
  server.listen(0, '127.0.0.1', () => {
    console.log(`http://localhost:${(server.address() as AddressInfo).port}`);
  });
}
