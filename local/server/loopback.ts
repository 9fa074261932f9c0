/** Listening on this machine only, under every name that means it. */
import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';

type Fetch = (request: Request) => Response | Promise<Response>;

/** Another program has the port. */
export class PortInUse extends Error {
  override readonly name = 'PortInUse';

  constructor(port: number) {
    super(`Port ${port} is in use. Stop what listens there, or start with --port and another number.`);
  }
}

/** This user may not listen there. */
export class PortForbidden extends Error {
  override readonly name = 'PortForbidden';

  constructor(port: number) {
    super(`You may not serve at port ${port}; ports below 1024 often need an administrator. Start with --port and another number.`);
  }
}

/**
 * Serves on 127.0.0.1 and, where the machine has it, on ::1.
 *
 * @returns a function that stops serving.
 * @throws PortInUse or PortForbidden
 */
export async function serveLoopback(fetch: Fetch, port: number): Promise<() => Promise<void>> {
  const servers: Server[] = [];
  const close = async () => {
    await Promise.all(servers.map((server) => closeServer(server)));
  };
  for (const host of ['127.0.0.1', '::1']) {
    const server = createAdaptorServer({ fetch }) as Server;
    try {
      await listen(server, port, host);
      servers.push(server);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (host === '::1' && (code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT')) continue;
      await close();
      if (code === 'EADDRINUSE') throw new PortInUse(port);
      throw code === 'EACCES' ? new PortForbidden(port) : error;
    }
  }
  return close;
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
