import { w } from '../words';

const SVG = 'http://www.w3.org/2000/svg';

/**
 * A round button that counts claims; its ring shows the four classes of act.
 *
 * @param place the place's name; null for a cluster of several
 */
export function donut(claims: number, quads: readonly number[], place: string | null, places: number): HTMLButtonElement {
  const radius = Math.min(30, 12 + 3.2 * Math.log2(claims + 1));
  const size = 2 * radius + 4;
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', `${-size / 2} ${-size / 2} ${size} ${size}`);
  svg.setAttribute('width', String(size));
  svg.setAttribute('height', String(size));
  svg.setAttribute('aria-hidden', 'true');
  svg.append(shape('circle', { r: radius, class: 'disc' }));
  const sum = quads.reduce((total, value) => total + value, 0) || 1;
  const ring = radius - 2.5;
  const round = 2 * Math.PI * ring;
  let turned = 0;
  quads.forEach((value, i) => {
    if (value === 0) return;
    const length = (value / sum) * round;
    svg.append(shape('circle', { r: ring, class: 'ring q' + (i + 1), 'stroke-dasharray': `${length} ${round - length}`, 'stroke-dashoffset': String(round / 4 - turned) }));
    turned += length;
  });
  const text = shape('text', { 'text-anchor': 'middle', dy: '.36em' });
  text.textContent = claims >= 1000 ? Math.round(claims / 1000) + 'k' : String(claims);
  svg.append(text);

  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'donut';
  const classes = quads.flatMap((value, i) => (value > 0 ? [`${w.quad[(i + 1) as 1 | 2 | 3 | 4]} ${value}`] : [])).join(', ');
  const told = `${place ? `${place}: ${w.counts.claims(claims)}` : w.situation.cluster(places, claims)} (${classes})`;
  button.title = told;
  const words = document.createElement('span');
  words.className = 'hidden';
  words.textContent = told;
  button.append(svg, words);
  if (place) {
    const name = document.createElement('span');
    name.textContent = place;
    name.className = 'name';
    name.setAttribute('aria-hidden', 'true');
    button.append(name);
  }
  return button;
}

function shape(name: string, attributes: Record<string, string | number>): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}
