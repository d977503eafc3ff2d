import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { protocol } from 'electron';

export const appScheme = 'app';
export const appOrigin = `${appScheme}://bundle`;

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'none'",
  "worker-src 'self'",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Must run before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/**
 * Serves the built window, and nothing else: the files of `folder` as they are at start-up, by
 * exact name, so that no request can be talked into another file.
 */
export function serveBundle(folder: string): void {
  const files = new Map(
    filesBelow(folder).map((file) => [`/${relative(folder, file).split(sep).join('/')}`, file]),
  );
  protocol.handle(appScheme, (request) => {
    const url = new URL(request.url);
    const file = url.host === 'bundle' ? files.get(url.pathname) : undefined;
    const type = file === undefined ? undefined : contentTypes[extname(file)];
    if (file === undefined || type === undefined) return new Response(null, { status: 404 });
    return new Response(new Uint8Array(readFileSync(file)), {
      headers: {
        'content-type': type,
        'content-security-policy': contentSecurityPolicy,
        'x-content-type-options': 'nosniff',
      },
    });
  });
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
