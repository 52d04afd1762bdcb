import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { minifySync, type Plugin } from 'vite';

/** What stands in the folder for the README or for the device's own menus. */
const notOfTheApp = /^pictures\/|\.png$/;

/**
 * Vite plugin: writes `sw.js`, the service worker that keeps every file of the build. Its name never changes. With
 * `--mode farewell` it is one that takes itself off the device.
 */
export function offline(root: string): Plugin {
  let publicDir = '';
  let farewell = false;
  return {
    name: 'offline',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      publicDir = config.publicDir;
      farewell = config.mode === 'farewell';
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const built = Object.values(bundle).map(
          (file) => [file.fileName, file.type === 'asset' ? file.source : file.code] as const,
        );
        const files = Object.fromEntries(
          [...built, ...readFolder(publicDir)]
            .filter(([path]) => !path.endsWith('.map') && !notOfTheApp.test(path))
            // The page is asked for by its folder, as people do: some hosts redirect the file's own address.
            .map(
              ([path, content]) => [path === 'index.html' ? './' : path, hashOf(content)] as const,
            )
            .sort(([one], [other]) => (one < other ? -1 : 1)),
        );
        const source = serviceWorker(root, farewell ? 'farewell.js' : 'service-worker.js', files);
        this.emitFile({ type: 'asset', fileName: 'sw.js', source });
        // For the device's menus: the page's own has a hash in its name, which the manifest cannot know.
        const icon = readFileSync(join(root, 'src/ui/icon.svg'));
        this.emitFile({ type: 'asset', fileName: 'icon.svg', source: icon });
      },
    },
  };
}

function serviceWorker(root: string, name: string, files: Record<string, string>): string {
  const path = join(root, 'build', name);
  const list = JSON.stringify(files);
  const filled = readFileSync(path, 'utf8')
    .replace('__BUILD__', createHash('sha256').update(list).digest('hex').slice(0, 12))
    .replace('__FILES__', () => list);
  return minifySync(path, filled).code;
}

function readFolder(folder: string): (readonly [string, Buffer])[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map(
      (path) => [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path)] as const,
    );
}

function hashOf(content: string | Uint8Array): string {
  return `sha256-${createHash('sha256').update(content).digest('base64')}`;
}
