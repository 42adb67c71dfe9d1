import codes from 'i18n-iso-countries/codes.json';

const two = new Map<string, string>();
const byNumber = new Map<string, string>();
for (const [alpha2, alpha3, number] of codes as [string, string, string, string][]) {
  two.set(alpha3, alpha2);
  byNumber.set(number, alpha3);
}

/** ISO 3166-1 alpha-3 codes that the map's numeric code stands for; undefined for shapes without one. */
export function alpha3Of(number: string): string | undefined {
  return byNumber.get(number);
}

/** A country's name in the given language; its code where it has no name. */
export function countryName(alpha3: string | null | undefined, language: string): string {
  if (!alpha3) return '';
  const code = two.get(alpha3);
  if (!code) return alpha3;
  return new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? alpha3;
}
