/**
 * Leaves on the page only the views that a query such as `?views=map,roots` names, for pages that embed one or two of them.
 * A query without such names, or with a name that no view has, changes nothing.
 *
 * @param grid What holds the views: sections whose ids are `view-` and their names.
 */
export function chooseViews(grid: HTMLElement, query: string): void {
  const named = new URLSearchParams(query).get('views')?.split(',') ?? [];
  const chosen = named.map((name) => grid.querySelector(`#${CSS.escape(`view-${name}`)}`));
  if (chosen.length === 0 || chosen.includes(null)) return;
  for (const one of grid.querySelectorAll<HTMLElement>('.view, .controls')) one.hidden = !chosen.includes(one);
  document.body.classList.add('part');
}
