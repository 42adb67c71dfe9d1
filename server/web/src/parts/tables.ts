import type { ListedClaim } from '../records';
import { interval, names } from '../words';
import type { Table } from './export';

/** Claims as a table for a file. */
export function claimTable(claims: readonly ListedClaim[]): Table {
  return {
    name: 'claims', header: ['id', 'type', 'mode', 'actor', 'recipient', 'place', 'country', 'date', 'according_to', 'factuality', 'outlet', 'published', 'sentence'],
    rows: claims.map((claim) => [claim.id, claim.event.type, claim.event.mode, names(claim.actors), names(claim.recipients), claim.place?.name, claim.place?.country, claim.date ? interval(claim.date) : '', claim.source[claim.source.length - 1]?.name, claim.factuality, claim.outlet, claim.published, claim.sentence.text]),
  };
}
