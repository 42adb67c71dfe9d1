import { expect, test } from 'vitest';
import lock from '../package-lock.json';

// What may be bundled with an Apache-2.0 program: everything here ends up in the jar.
const may = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '(MIT OR Apache-2.0)', 'OFL-1.1'];

test('packages that are bundled have licences that may be passed on', () => {
  const packages: [string, { license?: string; dev?: boolean }][] = Object.entries(lock.packages);
  const bundled = packages.filter(([path, entry]) => path !== '' && !entry.dev);
  expect(bundled.length).toBeGreaterThan(20);
  expect(bundled.filter(([, entry]) => !may.includes(entry.license ?? 'none')).map(([path]) => path)).toEqual([]);
});
