// How long the console's first view and its filters take: npm run speed -- http://127.0.0.1:8080
// Expects a server over a store with claims; for a large one see tadmor-measure store --claims.
import { chromium } from 'playwright-core';
import { existsSync } from 'node:fs';

const url = process.argv[2];
if (!url) {
  console.error('speed.mjs: give the address of a running server, such as http://127.0.0.1:8080');
  process.exit(64);
}
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
if (!existsSync(executablePath)) {
  console.error(`speed.mjs: there is no browser at ${executablePath}; set CHROMIUM to one`);
  process.exit(69);
}
const VISITS = 10;
const ROUNDS = 3;
const FILTERS = [
  { type: 'ASSAULT' }, { type: 'CONSULT' }, { country: 'SYR' }, { country: 'USA' }, { factuality: 'CT-' }, { party: 'RUS' }, { type: 'PROTEST', country: 'SYR' },
  { from: '2012-03-01', to: '2012-03-31' }, { from: '2012-06-01', to: '2012-06-07', type: 'ASSAULT' }, { contested: 'true' },
];
const sorted = (values) => [...values].sort((a, b) => a - b);
const figure = (values) => {
  const all = sorted(values);
  return `median ${Math.round(all[Math.floor((all.length - 1) / 2)])} ms, 95th percentile ${Math.round(all[Math.ceil(all.length * 0.95) - 1])} ms, worst ${Math.round(all.at(-1))} ms (${all.length})`;
};

const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'] });
try {
  const context = await browser.newContext({ viewport: { width: 1440, height: 950 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  // Each visit is a stranger's.
  await (await context.newCDPSession(page)).send('Network.setCacheDisabled', { cacheDisabled: true });
  let asked = 0;
  let underWay = 0;
  let answered = 0;
  page.on('request', (request) => { if (request.url().includes('/api/v1/') && !request.url().endsWith('/events')) { asked++; underWay++; } });
  const done = (request) => { if (request.url().includes('/api/v1/') && !request.url().endsWith('/events')) { underWay--; answered = performance.now(); } };
  page.on('requestfinished', done);
  page.on('requestfailed', done);
  /** Milliseconds from an action to the last answer of the store that it asks for; nothing else is asked for a quarter of a second after. */
  const taken = async (action) => {
    asked = 0;
    answered = 0;
    const start = performance.now();
    await action();
    while (asked === 0 || underWay > 0 || performance.now() - answered < 250) await page.waitForTimeout(10);
    await page.waitForFunction(() => !document.querySelector('main .loading'));
    return answered - start;
  };
  const visit = () => taken(() => page.goto(new URL('?', url).href, { waitUntil: 'load' }));

  console.log('first visit: ' + Math.round(await visit()) + ' ms');
  const visits = [];
  for (let i = 0; i < VISITS; i++) visits.push(await visit());
  console.log('first view: ' + figure(visits));
  const filters = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const filter of FILTERS) {
      await visit();
      // What a choice in the form writes into the address.
      filters.push(await taken(() => page.evaluate((search) => { history.pushState(null, '', search); dispatchEvent(new PopStateEvent('popstate')); }, '?' + new URLSearchParams(filter))));
    }
  }
  console.log('filter: ' + figure(filters));
} finally {
  await browser.close();
}
