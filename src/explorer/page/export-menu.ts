import type { Theme } from '../../render/theme.ts';
import type { Model } from '../model.ts';
import { button } from './fields.ts';
import { pngOf } from './png-of.ts';
import { saveFile } from './save-file.ts';
import type { Session } from './session.ts';

/** Buttons that write a view to a file. */
export function exportButtons(
  session: Session,
  name: string,
  svg: (model: Model, theme: Theme) => string,
  theme: () => Theme,
): readonly HTMLElement[] {
  // A file has no reader's system whose colours it could follow.
  const drawn = (): string => svg(session.model(), theme() === 'dark' ? 'dark' : 'light');
  return [
    button(
      'SVG',
      () => saveFile(`heavyball-${name}.svg`, new Blob([drawn()], { type: 'image/svg+xml' })),
      `Save ${name} as SVG`,
    ),
    button(
      'PNG',
      () => void pngOf(drawn()).then((blob) => saveFile(`heavyball-${name}.png`, blob)),
      `Save ${name} as PNG`,
    ),
  ];
}
