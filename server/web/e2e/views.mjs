// For each view: it is filtered, a record or a word of it leads to the words it was read from, and a record there is marked wrong.

const main = (page) => page.locator('main').innerText();

/** Waits until the page shows something else than before. */
async function changed(page, before) {
  await page.waitForFunction((was) => document.querySelector('main h1') && !document.querySelector('main .loading') && document.querySelector('main').innerText !== was, before);
}

/** Marks the chosen record wrong; where none is chosen, the first words of an event choose one. */
async function markWrong({ page, check, api }, view) {
  await page.waitForSelector('.text');
  if (!new URL(page.url()).searchParams.has('record')) {
    check(await page.locator('.text .found').count() > 0 || !new URL(page.url()).searchParams.has('at'), `${view}: the sentence that was found is shown`);
    await page.locator('.text .event').first().click();
  }
  await page.waitForSelector('.text .on');
  check(await page.locator('.text .on').first().isVisible(), `${view}: the words of a record are shown`);
  const card = page.locator('.card.on:visible').last();
  const note = `wrong in ${view}`;
  await card.locator('button', { hasText: 'Mark as wrong' }).click();
  await card.locator('textarea').fill(note);
  await card.locator('button.primary').click();
  await page.locator('.card.on.wrong .marked:visible', { hasText: note }).first().waitFor();
  const record = new URL(page.url()).searchParams.get('record');
  check((await api('marks')).items.some((mark) => mark.note === note && mark.record === record), `${view}: a record is marked wrong`);
}

/** Chooses a value of a filter; the view then shows something else, at an address that has the filter. */
async function filtered({ page, check }, view, name, value) {
  const before = await main(page);
  const field = page.locator(`.filters [name=${name}]`).first();
  if ((await field.evaluate((element) => element.tagName)) === 'SELECT') await field.selectOption(value);
  else { await field.fill(value); await field.press('Enter'); await field.blur(); }
  await page.waitForURL(new RegExp(`[?&]${name}=`));
  await changed(page, before);
  check(true, `${view}: filtered by ${name}`);
}

/**
 * Walks through every view.
 *
 * @param context page, check, api, go (opens an address and waits until it is shown) and the ids of something to look at
 */
export async function eachView(context) {
  const { page, check, api, go, outlet, speaker } = context;
  const open = async (selector, text) => { await page.locator(selector, text ? { hasText: text } : {}).first().click(); };

  await go({ tab: 'control', layers: 'control' });
  await filtered(context, 'who holds what', 'place', 'Palmyra');
  await open('.listside .card a', 'To its words');
  await markWrong(context, 'who holds what');

  await go({ view: 'stories' });
  await filtered(context, 'stories', 'outlet', 'Free Euphrates Voice');
  await open('.stories .headline');
  await page.waitForSelector('.columns .account');
  check(true, 'stories: one opens as columns');
  await open('.columns .account a', 'Words in the report');
  await markWrong(context, 'story');

  await go({ view: 'actors' });
  await filtered(context, 'network', 'place', 'Palmyra');
  await open('.networkside table button');
  await page.waitForSelector('.networkside .panel');
  check(true, 'network: an actor is chosen');
  await open('.networkside .panel a', 'Read the claims');
  await page.waitForURL(/party=/);
  await open('.listside .card a', 'To its words');
  await markWrong(context, 'network');

  await go({ view: 'actors', tab: 'list' });
  await filtered(context, 'actors', 'party', 'RUS');
  await open('main table a');
  await page.waitForURL(/view=actor&/);
  await page.waitForSelector('.card a');
  const deeds = await main(page);
  await open('main a', 'What was done to it');
  await changed(page, deeds);
  check(true, 'actor: another list is chosen');
  await open('main a', 'What it did');
  await open('.card a', 'To its words');
  await markWrong(context, 'actor');

  await go({ view: 'outlet', name: outlet });
  await open('main a', 'Read the claims');
  await page.waitForURL(/outlet=/);
  await page.waitForSelector('.listside .card');
  await page.waitForFunction((name) => [...document.querySelectorAll('.listside .card .origin a[href*="view=outlet"]')].every((link) => link.innerText === name), outlet);
  check(await page.locator('.listside .card').count() > 2, 'outlet: its claims alone are shown');
  await open('.listside .card a', 'To its words');
  await markWrong(context, 'outlet');

  await go({ view: 'sources' });
  const outlets = await main(page);
  await open('main a', 'Speakers');
  await changed(page, outlets);
  check(true, 'sources: speakers in place of outlets');
  await go({ view: 'speaker', id: speaker });
  await open('.card a', 'To its words');
  await markWrong(context, 'speaker');

  await go({ view: 'reports' });
  await filtered(context, 'reports', 'outlet', 'The Meridian Courier');
  await page.waitForFunction((name) => [...document.querySelectorAll('main table td a')].every((link) => link.innerText === name), 'The Meridian Courier');
  check(await page.locator('main tbody tr').count() >= 2, 'reports: of one outlet alone');
  await open('main tbody th a');
  await markWrong(context, 'report');

  await go({ view: 'search', q: 'hospital' });
  const hits = await main(page);
  await open('.facets input');
  await changed(page, hits);
  check(/(outlet|type|country)=/.test(page.url()), 'search: narrowed down by a facet');
  await open('.card a', 'To its words');
  await markWrong(context, 'search');

  const marks = (await api('marks')).items.length;
  await go({ view: 'marks' });
  check((await page.locator('main tbody tr').count()) === marks && marks >= 8, `corrections: all ${marks} are listed`);
  await open('main tbody th a');
  await page.waitForSelector('.card.on.wrong');
  check(await page.locator('.text .on').first().isVisible(), 'corrections: one leads to its words');
  await go({ view: 'marks' });
  for (let left = marks; left > 0; left--) {
    await open('main tbody button');
    await page.waitForFunction((less) => document.querySelectorAll('main tbody tr').length === less, left - 1);
  }
  check((await api('marks')).items.length === 0, 'corrections: all are taken back');
}

/** On a telephone the record comes up from below, over the text. */
export async function onTelephone(context) {
  const { page, check, api, go } = context;
  await go({ view: 'search', q: 'hospital' });
  await page.locator('.card a', { hasText: 'To its words' }).first().click();
  await page.waitForSelector('.text .found');
  await page.locator('.text .event').first().click();
  await page.waitForSelector('.sheet .card.on');
  await page.waitForTimeout(300);
  const [words, sheet] = [await page.locator('.text .on.event').first().boundingBox(), await page.locator('.sheet').boundingBox()];
  check(words.y >= 0 && words.y + words.height <= sheet.y, 'telephone: the sheet leaves the words to be seen');
  await markWrong(context, 'telephone');
  for (const mark of (await api('marks')).items) await api('marks?id=' + encodeURIComponent(mark.id), { method: 'DELETE' });
}
