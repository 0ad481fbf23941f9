import type { Region, RegionEdge } from '../../src/stability/region.ts';

/** Whether (β, η) is in a region, counting how often the ray downwards crosses its edges. */
export function isInRegion(region: Region, beta: number, eta: number): boolean {
  const below = region.edges.filter((edge) => {
    const [least, most] = [Math.min(edge.from.beta, edge.to.beta), Math.max(edge.from.beta, edge.to.beta)];
    return least <= beta && beta < most && etaAt(edge, beta) < eta;
  });
  return below.length % 2 === 1;
}

/** η on an edge at a given β, by bisection in t. */
function etaAt(edge: RegionEdge, beta: number): number {
  const isRising = edge.from.beta < edge.to.beta;
  let [low, high] = [0, 1];
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (edge.at(middle).beta < beta === isRising) low = middle;
    else high = middle;
  }
  return edge.at(low).eta;
}
