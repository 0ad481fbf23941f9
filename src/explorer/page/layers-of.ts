import type { Layer } from '../../maps/layer.ts';
import { layersFor } from '../layers-for.ts';
import type { Session } from './session.ts';

/** The layers of the state's method and kind of spectrum, found when these change. */
export function layersOf(session: Session): () => readonly Layer[] {
  let [known, layers] = ['', [] as readonly Layer[]];
  return () => {
    const { state, spectrum } = session.model();
    const key = `${state.method.name} ${spectrum.kind}`;
    if (key !== known) [known, layers] = [key, layersFor(state)];
    return layers;
  };
}
