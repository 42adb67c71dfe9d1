import cytoscape from 'cytoscape';
import { useEffect, useRef, useState } from 'preact/hooks';
import { colour, onTheme } from '../colours';
import type { Network } from '../records';
import { w } from '../words';

interface Props { network: Network; chosen: string | null; onChoose: (id: string | null) => void }

/** Who acts on whom as a graph; the same links stand in a table beside, which keys reach. */
export function NetworkGraph({ network, chosen, onChoose }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const graph = useRef<cytoscape.Core | null>(null);
  const choose = useRef(onChoose);
  choose.current = onChoose;
  const [look, setLook] = useState(0);
  useEffect(() => onTheme(() => setLook((n) => n + 1)), []);

  useEffect(() => {
    if (!box.current) return undefined;
    const width = Math.max(320, box.current.clientWidth);
    const cy = cytoscape({
      container: box.current, elements: elements(network), style: styles(), minZoom: 0.3, maxZoom: 3, boxSelectionEnabled: false,
      layout: { name: 'circle' },
    });
    spread(cy, width);
    cy.on('tap', 'node', (event) => choose.current((event.target as cytoscape.NodeSingular).id()));
    cy.on('tap', (event) => { if (event.target === cy) choose.current(null); });
    const even = (): void => readable(cy);
    even();
    cy.on('zoom resize', even);
    graph.current = cy;
    const size = new ResizeObserver(() => {
      if (cy.destroyed() || !box.current?.isConnected) return;
      cy.resize();
      cy.fit(undefined, 24);
    });
    size.observe(box.current);
    return () => { size.disconnect(); cy.off('zoom resize', even); cy.destroy(); graph.current = null; };
  }, [network, look]);
  useEffect(() => {
    const cy = graph.current;
    if (!cy) return;
    cy.elements().removeClass('off on');
    if (!chosen) return;
    const node = cy.getElementById(chosen);
    if (node.empty()) return;
    cy.elements().difference(node.closedNeighborhood()).addClass('off');
    node.addClass('on');
  }, [chosen, network, look]);

  return (
    <div class="graphbox">
      <div ref={box} class="graph" role="img" aria-label={w.actors.networkLabel} />
      <div class="mapbuttons"><button type="button" onClick={() => graph.current?.fit(undefined, 24)} aria-label={w.actors.fit} title={w.actors.fit}>⤢</button></div>
    </div>
  );
}

/** Lays the graph out from a circle, always alike; of several lines between two actors one counts, lest they pull the two together. */
function spread(cy: cytoscape.Core, width: number): void {
  const pairs = new Set<string>();
  const once = cy.edges().filter((edge) => {
    const pair = [edge.source().id(), edge.target().id()].sort().join('\n');
    return !pairs.has(pair) && Boolean(pairs.add(pair));
  });
  cy.nodes().union(once).layout({
    name: 'cose', animate: false, randomize: false, nodeDimensionsIncludeLabels: true, nodeRepulsion: () => 140 * width, nodeOverlap: 24,
    idealEdgeLength: () => width / 7, gravity: 0.5, componentSpacing: width / 14, padding: 20, numIter: 1000,
  }).run();
}

/** Names and circles keep their size on the screen when the whole graph is shrunk to fit. */
function readable(cy: cytoscape.Core): void {
  if (cy.destroyed()) return;
  const zoom = Math.min(1, cy.zoom());
  const narrow = cy.width() < 500;
  const size = narrow ? 10.5 : 12;
  const circle = (narrow ? 0.6 : 1) / zoom;
  cy.batch(() => {
    cy.nodes().style({ 'font-size': size / zoom, 'text-max-width': `${(narrow ? 70 : 110) / zoom}px`, 'text-outline-width': 2.5 / zoom, 'border-width': 2 / zoom, 'text-margin-y': 3 / zoom });
    cy.nodes().forEach((node) => { node.style({ width: Number(node.data('size')) * circle, height: Number(node.data('size')) * circle }); });
    cy.edges().forEach((edge) => { edge.style({ width: Number(edge.data('width')) / zoom, 'arrow-scale': 0.9 / Math.sqrt(zoom) }); });
  });
}

function elements(network: Network): cytoscape.ElementDefinition[] {
  const nodes = network.nodes.map((node) => ({ data: { id: node.id, label: node.name, size: 16 + 5 * Math.log2(1 + node.claims) } }));
  const known = new Set(network.nodes.map((node) => node.id));
  const edges = network.edges.filter((edge) => known.has(edge.from) && known.has(edge.to)).flatMap((edge) =>
    (['cooperative', 'conflictual'] as const).flatMap((kind): cytoscape.ElementDefinition[] =>
      edge[kind] > 0 ? [{ data: { id: `${edge.from}>${edge.to}:${kind}`, source: edge.from, target: edge.to, width: 1.5 + 1.3 * Math.log2(edge[kind]) }, classes: kind }] : []).concat(edge.cooperative + edge.conflictual === 0 ? [{ data: { id: `${edge.from}>${edge.to}:denied`, source: edge.from, target: edge.to, width: 1.5 }, classes: 'denied' }] : []));
  return [...nodes, ...edges];
}

function styles(): cytoscape.StylesheetJson {
  const edge = { width: 'data(width)', 'curve-style': 'bezier', 'control-point-step-size': 28, 'target-arrow-shape': 'triangle', 'arrow-scale': 0.9 };
  return [
    { selector: 'node', style: { label: 'data(label)', width: 'data(size)', height: 'data(size)', 'background-color': colour('panel'), 'border-width': 2, 'border-color': colour('ink'), color: colour('ink'), 'font-family': '"Inter Variable", system-ui, sans-serif', 'font-size': 12, 'text-valign': 'bottom', 'text-margin-y': 4, 'text-outline-color': colour('paper'), 'text-outline-width': 2.5, 'text-wrap': 'wrap', 'text-max-width': '110px' } },
    { selector: 'edge.cooperative', style: { ...edge, 'line-color': colour('q1'), 'target-arrow-color': colour('q1'), 'line-style': 'solid' } },
    { selector: 'edge.conflictual', style: { ...edge, 'line-color': colour('q4'), 'target-arrow-color': colour('q4'), 'line-style': 'dashed', 'line-dash-pattern': [7, 4] } },
    { selector: 'edge.denied', style: { ...edge, 'line-color': colour('faint'), 'target-arrow-color': colour('faint'), 'line-style': 'dotted' } },
    { selector: '.off', style: { opacity: 0.18 } },
    { selector: 'node.on', style: { 'border-width': 4, 'border-color': colour('accent') } },
  ] as unknown as cytoscape.StylesheetJson;
}
