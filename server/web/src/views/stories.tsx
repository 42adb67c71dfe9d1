import { useGet, usePages } from '../api';
import { byVoice } from '../compare';
import { Export } from '../parts/export';
import { Filters } from '../parts/filters';
import { Head, More, Nothing, Tabs, Waiting, where } from '../parts/pieces';
import type { Page, Situation, Status } from '../records';
import { filtersOf, href, useQuery, withValues, type Filter } from '../route';
import { act, firmness, interval, names, number, w } from '../words';

const FIELDS: readonly Filter[] = ['from', 'to', 'type', 'party', 'place', 'country', 'outlet', 'status'];
/** Words of a story that its card has room for. */
const WORDS = '12';
const STATUSES: readonly Status[] = ['contested', 'corroborated', 'single'];

/** What happened, by whom, to whom, where, when: a situation in one line. */
export function headline(situation: Situation): string {
  const acted = [names(situation.actors), names(situation.recipients)].filter(Boolean).join(' → ');
  const what = act(situation.type, situation.mode);
  return [what.charAt(0).toLocaleUpperCase(w.code) + what.slice(1), acted, situation.place ? where(situation.place) : '', interval(situation.date)].filter(Boolean).join(' · ');
}

export function StatusPill({ status }: { status: Status }) {
  return <span class={'pill ' + status} title={w.statusHint[status]}>{status === 'contested' ? '≠ ' : status === 'corroborated' ? '= ' : '1 '}{w.status[status]}</span>;
}

/** Situations, most contested first. */
export function StoriesView() {
  const query = useQuery();
  const filters = filtersOf(query, FIELDS);
  const list = usePages<Situation>('situations', withValues(filters, { accounts: WORDS }));
  const contested = useGet<Page<Situation>>('situations', withValues(filters, { status: 'contested', limit: '1', accounts: '1' }));
  const chosen = query.get('status') ?? 'all';
  const tab = (status: Status | null): string => '?' + withValues(query, { status });
  const items = list.data ?? [];
  return (
    <>
      <Head title={w.stories.title} intro={w.stories.intro}>
        <Export filters={FIELDS} table={{
          name: 'stories', header: ['id', 'status', 'voices', 'deniers', 'reports', 'type', 'mode', 'actors', 'recipients', 'place', 'country', 'date'],
          rows: items.map((one) => [one.id, one.status, one.sources, one.deniers, one.reports, one.type, one.mode, names(one.actors), names(one.recipients), one.place?.name, one.place?.country, interval(one.date)]),
        }} />
      </Head>
      <Filters fields={FIELDS} />
      <Tabs label={w.filters.status} current={chosen} items={[
        ['all', w.all, tab(null)],
        ...STATUSES.map((status) => [status, <>{w.status[status]}{status === 'contested' && contested.data && contested.data.total !== null && <span class="badge"> {number(contested.data.total)}</span>}</>, tab(status)] as const),
      ]} />
      <Waiting of={list} />
      {list.data?.length === 0 && <Nothing />}
      <ul class="cards stories">
        {items.map((story) => <StoryCard key={story.id} story={story} />)}
      </ul>
      {items.length > 0 && <More shown={items.length} total={list.total} more={list.more} />}
    </>
  );
}

function StoryCard({ story }: { story: Situation }) {
  const own = story.accounts.filter((account) => !account.echo);
  const against = own.find((account) => account.factuality.endsWith('-'));
  const first = own.find((account) => account.factuality.endsWith('+')) ?? own[0] ?? story.accounts[0];
  const voices = byVoice(story.accounts).filter((column) => column.own.length > 0);
  const quotes = against && first !== against ? [first, against] : [first];
  return (
    <li class={'card q' + story.quad}>
      <p class="line"><StatusPill status={story.status} /> <a class="headline" href={href('story', { id: story.id })}>{headline(story)}</a></p>
      {quotes.map((account) => account && <blockquote key={account.claim} class={account.factuality.endsWith('-') ? 'no' : ''}>{account.passage.trim()} <cite>{account.voice.name}: {firmness(account.factuality)}</cite></blockquote>)}
      <p class="origin">{w.stories.says(story.sources)}{story.deniers > 0 && <>, {w.stories.denies(story.deniers)}</>} · {w.counts.reports(story.reports)} · {voices.slice(0, 4).map((column) => column.name).join(', ')}{voices.length > 4 && '…'}</p>
    </li>
  );
}
