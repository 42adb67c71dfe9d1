// Walks through the console in a browser: npm run e2e -- http://127.0.0.1:8080 [directory for screenshots]
// Expects a server over a store that may be written to: it loads the samples and marks a record wrong, then takes the mark back.
import { chromium } from 'playwright-core';
import { readFileSync, mkdirSync, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { eachView, onTelephone } from './views.mjs';

const url = process.argv[2];
const shots = process.argv[3] ?? 'shots';
if (!url) {
  console.error('console.mjs: give the address of a running server, such as http://127.0.0.1:8080');
  process.exit(64);
}
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
if (!existsSync(executablePath)) {
  console.error(`console.mjs: there is no browser at ${executablePath}; set CHROMIUM to one`);
  process.exit(69);
}
mkdirSync(shots, { recursive: true });
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const host = new URL(url).host;
const failures = [];
let passed = 0;
const check = (good, what) => {
  console.log((good ? 'ok    ' : 'FAIL  ') + what);
  if (good) passed++;
  else failures.push(what);
};
const api = async (path, options) => {
  const answer = await fetch(new URL('api/v1/' + path, url), options);
  return answer.status === 204 ? null : answer.json();
};

// Drawn without a graphics card; what the browser would ask for itself finds no host.
const args = ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--disable-background-networking', '--disable-component-update',
  '--disable-sync', '--disable-quic', '--no-first-run', '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost'];
const browser = await chromium.launch({ executablePath, args });
process.on('uncaughtException', async (error) => {
  console.error('FAIL  ' + error.stack);
  await browser.close();
  process.exit(1);
});

/** A page that reports each request to another host and each error of the console. */
async function open(width, scheme, locale = 'en-GB') {
  // axe is put in by the protocol, which the page's policy does not hold back.
  const context = await browser.newContext({ viewport: { width, height: width < 500 ? 844 : 950 }, colorScheme: scheme, locale, reducedMotion: 'reduce', hasTouch: width < 500 });
  const page = await context.newPage();
  page.setDefaultTimeout(Number(process.env.PATIENCE ?? 60) * 1000);
  page.on('request', (request) => {
    const to = new URL(request.url());
    if (!['blob:', 'data:', 'about:'].includes(to.protocol) && to.host !== host) failures.push(`request to ${request.url()}`), console.log('FAIL  request to ' + request.url());
  });
  page.on('response', (response) => { if (response.status() >= 400) console.log(`      ${response.status()} ${response.url()}`); });
  page.on('console', (message) => { if (message.type() === 'error') failures.push(`console: ${message.text()}`), console.log('FAIL  console: ' + message.text()); });
  page.on('pageerror', (error) => { failures.push(`page error: ${error.message}`); console.log('FAIL  page error: ' + error.stack); });
  return page;
}

async function settle(page) {
  await page.waitForLoadState('load');
  await page.waitForFunction(() => document.querySelector('main h1') && !document.querySelector('main > .loading'));
  await page.waitForFunction(() => !document.querySelector('main .loading'));
  if (await page.locator('.map').count()) await page.waitForFunction(() => document.querySelector('.donut, .tag-control, main > .notice'));
  if (await page.locator('.graph').count()) await page.waitForFunction(() => document.querySelector('.graph canvas'));
  await page.waitForTimeout(400);
}

async function audit(page, name) {
  const found = await page.evaluate(`(async () => { ${axe}; const result = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
    return result.violations.filter((one) => one.impact === 'serious' || one.impact === 'critical').map((one) => one.id + ': ' + one.nodes.slice(0, 3).map((node) => node.target.join(' ') + ' ' + (node.any[0]?.message ?? '')).join(' | ')); })()`);
  check(found.length === 0, `axe on ${name}${found.length ? '\n      ' + found.join('\n      ') : ''}`);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  check(wide <= 0, `${name} does not scroll sideways${wide > 0 ? ` (${wide} px)` : ''}`);
}

async function shot(page, name, full = true) {
  // What sticks to the top of the window would be drawn in the middle of the picture.
  if (full) await page.evaluate(() => scrollTo(0, 0));
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const width = page.viewportSize().width;
  await page.screenshot({ path: join(shots, name + '.png'), ...(full ? { fullPage: true, clip: { x: 0, y: 0, width, height: Math.min(height, width < 500 ? 2600 : 1900) } } : {}) });
}

// First start: an empty store offers the samples.
const first = await open(1440, 'light');
await first.goto(url);
await first.waitForSelector('main h1');
if ((await api('status')).empty) {
  check(await first.locator('button.primary').isVisible(), 'an empty store offers the samples');
  await audit(first, 'first start');
  await shot(first, 'first-1440-light');
  await first.locator('button.primary').click();
  await first.waitForSelector('.situation', { timeout: 300_000 });
}
check((await api('status')).reports >= 15, 'the samples are stored');
for (let tries = 0; tries < 120 && !(await api('situations?status=contested&limit=1')).items.length; tries++) await new Promise((done) => setTimeout(done, 1000));
await first.context().close();

const contested = (await api('situations?status=contested&limit=1')).items[0];
const claims = (await api('claims?type=ASSAULT&limit=1')).items;
const actor = (await api('actors?limit=1')).items[0];
const outlet = (await api('outlets?limit=1')).items[0];
const speaker = (await api('speakers?limit=1')).items[0];
const report = claims[0].report;
const q = (values) => '?' + new URLSearchParams(values);
const views = {
  situation: '?', control: q({ tab: 'control', layers: 'control' }), stories: q({ view: 'stories' }), story: q({ view: 'story', id: contested.id }), actors: q({ view: 'actors' }),
  'actors-list': q({ view: 'actors', tab: 'list' }), actor: q({ view: 'actor', id: actor.id }), sources: q({ view: 'sources' }), outlet: q({ view: 'outlet', name: outlet.name }),
  speakers: q({ view: 'sources', tab: 'speakers' }), speaker: q({ view: 'speaker', id: speaker.id }), reports: q({ view: 'reports' }), reader: q({ view: 'reader', id: report, record: claims[0].id }),
  search: q({ view: 'search', q: 'hospital' }), marks: q({ view: 'marks' }), nothing: q({ view: 'stories', place: 'Nowhereville' }),
};

// Each view in both widths and colours.
const only = process.env.ONLY?.split(',');
for (const [width, scheme] of [[1440, 'light'], [390, 'light'], [1440, 'dark'], [390, 'dark']]) {
  const page = await open(width, scheme);
  for (const [name, address] of Object.entries(views)) {
    if (only && !only.includes(name)) continue;
    await page.goto(new URL(address, url).href);
    await settle(page);
    await audit(page, `${name} ${width} ${scheme}`);
    await shot(page, `${name}-${width}-${scheme}`, name !== 'reader' || width > 500);
  }
  await page.context().close();
}
if (!only || only.includes('walk')) await walk();
if (!only || only.includes('views')) {
  for (const [width, walked] of [[1440, eachView], [390, onTelephone]]) {
    const page = await open(width, 'light');
    const go = async (values) => { await page.goto(new URL(q(values), url).href); await settle(page); };
    await walked({ page, check, api, go, outlet: outlet.name, speaker: speaker.id });
    await shot(page, `walked-${width}-light`, false);
    await page.context().close();
  }
}

async function walk() {
  const page = await open(1440, 'light');
  await page.goto(new URL('?', url).href);
  await settle(page);

  // A filter is an address; back undoes it.
  const total = Number((await page.locator('.listside .badge').first().textContent()).replace(/\D/g, ''));
  await page.locator('select[name=factuality]').selectOption('CT-');
  await page.waitForURL(/factuality=CT-/);
  await page.waitForFunction((before) => Number(document.querySelector('.listside .badge')?.textContent.replace(/\D/g, '')) < before, total);
  check(true, 'a filter narrows the list');
  await page.goBack();
  await page.waitForFunction((before) => Number(document.querySelector('.listside .badge')?.textContent.replace(/\D/g, '')) === before, total);
  check(true, 'back takes the filter off');

  // Brushing the timeline chooses dates; moving the map narrows the timeline.
  await page.locator('.timeline .chart').scrollIntoViewIfNeeded();
  const over = await page.locator('.timeline .u-over').boundingBox();
  await page.mouse.move(over.x + over.width * 0.6, over.y + 40);
  await page.mouse.down();
  await page.mouse.move(over.x + over.width * 0.99, over.y + 40, { steps: 5 });
  await page.mouse.up();
  await page.waitForURL(/from=\d{4}/);
  check(true, 'brushing the timeline filters by date');
  await page.locator('.mapbuttons button').first().click();
  await page.waitForURL(/box=/);
  check(true, 'the extent of the map filters timeline and list');
  await page.goto(new URL('?', url).href);
  await settle(page);

  // From a record to its words, and marked wrong there.
  await page.locator('.listside .card a', { hasText: 'To its words' }).first().click();
  await page.waitForSelector('.text .on');
  check(await page.locator('.text .on').first().isVisible(), 'a record leads to its words');
  await page.locator('.records .card.on button', { hasText: 'Mark as wrong' }).click();
  await page.locator('.records .card.on select[name=field]').selectOption('place');
  await page.locator('.records .card.on textarea').fill('another town');
  await shot(page, 'marking-1440-light', false);
  await page.locator('.records .card.on button.primary').click();
  await page.waitForSelector('.records .card.on.wrong .marked');
  check((await page.locator('.records .card.on .marked').textContent()).includes('another town'), 'a record marked wrong shows its mark');
  check((await api('marks')).items.some((mark) => mark.note === 'another town'), 'the mark is stored');
  await shot(page, 'marked-1440-light', false);
  await page.goto(new URL('?view=marks', url).href);
  await page.waitForSelector('main table');
  await audit(page, 'marks with one');
  await shot(page, 'marks-one-1440-light');
  await page.locator('main table button').first().click();
  await page.waitForSelector('.nothing, main table');

  // Words lead to their record.
  await page.goto(new URL(q({ view: 'reader', id: report }), url).href);
  await settle(page);
  await page.locator('.text .event').first().click();
  await page.waitForSelector('.records .card.on');
  check(true, 'words lead to their record');

  // Keys: the skip link, a view, the help; French; the dark switch.
  await page.goto(new URL('?view=stories', url).href);
  await settle(page);
  await page.keyboard.press('Tab');
  check(await page.evaluate(() => document.activeElement?.classList.contains('skip')), 'the first stop of the keyboard is the skip link');
  await page.keyboard.press('3');
  await page.waitForURL(/view=actors/);
  check(true, 'a key opens a view');
  await page.keyboard.press('?');
  await page.waitForSelector('dialog[open]');
  await audit(page, 'help');
  await shot(page, 'help-1440-light', false);
  await page.keyboard.press('Escape');
  await page.locator('.settings button[lang=fr]').click();
  await page.waitForFunction(() => document.documentElement.lang === 'fr');
  await settle(page);
  check((await page.locator('h1').textContent()) === 'Acteurs', 'the interface speaks French');
  await page.goto(new URL('?', url).href);
  await settle(page);
  await audit(page, 'situation in French');
  await shot(page, 'situation-fr-1440-light');
  await page.locator('select[name=theme]').selectOption('dark');
  await page.waitForTimeout(800);
  check(await page.evaluate(() => getComputedStyle(document.body).backgroundColor) === 'rgb(23, 24, 26)', 'the switch makes it dark');
  await shot(page, 'situation-switched-dark', false);

  // A file of one's own; read before, it is known.
  await page.goto(new URL('?view=reports', url).href);
  await settle(page);
  await page.locator('.adding summary').click();
  await page.locator('.adding input[type=file]').setInputFiles({ name: 'walk.txt', mimeType: 'text/plain', buffer: Buffer.from('Talks in the town\n\nThe army shelled the village of Daraya on Monday, residents said.\n') });
  await page.locator('.adding [role=status] p', { hasText: /1 / }).waitFor();
  check(true, 'a file is read into the store');
  await page.goto(new URL('?', url).href);
  await settle(page);

  // Exports.
  await page.locator('.tools .menu summary').click();
  const download = page.waitForEvent('download');
  await page.locator('.tools .menu button').first().click();
  check((await download).suggestedFilename() === 'claims.csv', 'a view exports what it shows');
  await page.context().close();
}

await browser.close();
console.log(`${passed} passed, ${failures.length} failed`);
process.exit(failures.length ? 1 : 0);
