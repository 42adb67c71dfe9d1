// Fails when the committed bundle is not what the sources build: run by "npm run check" after a build.
import { execFileSync } from 'node:child_process';

const bundle = '../src/main/resources/org/tadmor/server/web';
const changed = execFileSync('git', ['status', '--porcelain', '--', bundle], { encoding: 'utf8' });
if (changed) {
  console.error(`The bundle in ${bundle} is not what the sources build. Run "npm run build" in server/web and commit what it changes:\n${changed}`);
  process.exit(1);
}
console.log('The committed bundle is what the sources build.');
