import { useState } from 'preact/hooks';
import { useGet } from '../api';
import { EVENT_TYPES, type Factuality, type OutletRow, type Page } from '../records';
import { FILTERS, go, useQuery, withValues, type Filter } from '../route';
import { act, country, day, w } from '../words';

const FACTUALITIES: Factuality[] = ['CT+', 'PR+', 'PS+', 'UU', 'PS-', 'PR-', 'CT-'];

/** Controls for the filters a view takes. A change is a new address, so that back undoes it. */
export function Filters({ fields }: { fields: readonly Filter[] }) {
  const query = useQuery();
  const [open, setOpen] = useState(() => sessionStorage.getItem('tadmor.filters') !== 'closed' && innerWidth > 900);
  const on = FILTERS.filter((name) => fields.includes(name) && query.has(name)).length;
  const set = (values: Record<string, string | string[] | null>): void => go(withValues(query, values));
  return (
    <section class="filters" aria-label={w.filters.title}>
      <details open={open} onToggle={(event) => {
        setOpen(event.currentTarget.open);
        sessionStorage.setItem('tadmor.filters', event.currentTarget.open ? 'open' : 'closed');
      }}>
        <summary>{w.filters.title}{on > 0 && <span class="badge"> {w.filters.on(on)}</span>}</summary>
        <div class="fields">{fields.map((name) => <Field key={name} name={name} query={query} set={set} />)}</div>
      </details>
      <Chips fields={fields} query={query} set={set} />
    </section>
  );
}

interface FieldProps { name: Filter; query: URLSearchParams; set: (values: Record<string, string | string[] | null>) => void }

function Field({ name, query, set }: FieldProps) {
  const value = query.get(name) ?? '';
  switch (name) {
    case 'from':
    case 'to':
      return <label>{w.filters[name]}<input type="date" name={name} value={value} onChange={(event) => set({ [name]: event.currentTarget.value })} /></label>;
    case 'type':
      return <TypeField query={query} set={set} />;
    case 'factuality':
      return (
        <label>{w.filters.factuality}
          <select name={name} value={value} onChange={(event) => set({ factuality: event.currentTarget.value })}>
            <option value="">{w.filters.any}</option>
            {FACTUALITIES.map((one) => <option key={one} value={one}>{w.factuality[one]} ({one})</option>)}
          </select></label>
      );
    case 'contested':
      return <label class="check"><input type="checkbox" name={name} checked={value === 'true'} onChange={(event) => set({ contested: event.currentTarget.checked ? 'true' : null })} /> {w.filters.contested}</label>;
    case 'outlet':
      return <OutletField value={value} set={set} />;
    case 'box':
    case 'status':
      return null;
    default:
      return (
        <label>{w.filters[name]}
          <input name={name} value={value} placeholder={name === 'place' ? w.filters.placeHint : name === 'party' ? w.filters.partyHint : name === 'country' ? 'SYR' : ''}
            onChange={(event) => set({ [name]: event.currentTarget.value.trim() })} /></label>
      );
  }
}

function TypeField({ query, set }: Omit<FieldProps, 'name'>) {
  const chosen = query.getAll('type');
  return (
    <div class="field"><span id="type-label">{w.filters.type}</span>
      <details class="menu types">
        <summary class="select" aria-labelledby="type-label type-value"><span id="type-value">{chosen.length ? chosen.map((type) => act(type)).join(', ') : w.filters.any}</span></summary>
        <ul>
          {EVENT_TYPES.map((type) => (
            <li key={type}><label class="check"><input type="checkbox" name="type" value={type} checked={chosen.includes(type)}
              onChange={(event) => set({ type: event.currentTarget.checked ? [...chosen, type] : chosen.filter((one) => one !== type) })} /> {act(type)}</label></li>
          ))}
        </ul>
      </details>
    </div>
  );
}

function OutletField({ value, set }: { value: string; set: FieldProps['set'] }) {
  const outlets = useGet<Page<OutletRow>>('outlets', new URLSearchParams({ limit: '500' }));
  return (
    <label>{w.filters.outlet}
      <select name="outlet" value={value} onChange={(event) => set({ outlet: event.currentTarget.value })}>
        <option value="">{w.filters.any}</option>
        {value && !outlets.data?.items.some((outlet) => outlet.name === value) && <option value={value}>{value}</option>}
        {outlets.data?.items.map((outlet) => <option key={outlet.name} value={outlet.name}>{outlet.name}</option>)}
      </select></label>
  );
}

/** The filters in force, each with a way to take it off. */
function Chips({ fields, query, set }: { fields: readonly Filter[]; query: URLSearchParams; set: FieldProps['set'] }) {
  const chips = fields.flatMap((name) => query.getAll(name).map((value) => ({ name, value })));
  if (chips.length === 0) return null;
  const words = (name: Filter, value: string): string => {
    switch (name) {
      case 'box': return w.filters.box;
      case 'contested': return w.filters.contested;
      case 'type': return act(value);
      case 'country': return country(value);
      case 'from':
      case 'to': return `${w.filters[name]} ${day(value)}`;
      case 'status': return w.status[value as keyof typeof w.status] ?? value;
      default: return `${w.filters[name]}: ${value}`;
    }
  };
  return (
    <ul class="chips">
      {chips.map(({ name, value }) => (
        <li key={name + value}><button type="button" class="chip" aria-label={w.filters.remove(words(name, value))}
          onClick={() => set({ [name]: query.getAll(name).filter((one) => one !== value) })}>{words(name, value)} <span aria-hidden="true">✕</span></button></li>
      ))}
      {chips.length > 1 && <li><button type="button" class="quiet" onClick={() => set(Object.fromEntries(fields.map((name) => [name, null])))}>{w.filters.reset}</button></li>}
    </ul>
  );
}
