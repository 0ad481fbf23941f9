import { Option, type Command } from 'commander';
import type { NamedPoint } from '../../io/map-document.ts';
import { inputRangeError } from '../../numeric/input-error.ts';
import { parseNumber } from '../number-option.ts';

/** The flags that say what lies over the cells of a map. */
export interface OverlayFlags {
  readonly levels?: readonly number[];
  readonly isoEffectiveRate?: readonly number[] | true;
  readonly isoFriction?: readonly number[] | true;
  readonly point?: readonly NamedPoint[];
  readonly points?: string;
  readonly path?: string;
}

/** Adds the flags that say what lies over the cells of a map. */
export function addOverlayOptions(command: Command): Command {
  return command
    .optionsGroup('Over the map:')
    .addOption(listFlag('--levels <values>', 'level lines at these values of the layer, separated by commas'))
    .addOption(listFlag('--iso-effective-rate [values]', 'lines of constant effective learning rate η/(1 − β)'))
    .addOption(listFlag('--iso-friction [values]', 'lines of constant friction c = (1 − β)/√η of the ODE'))
    .addOption(
      new Option('--point <x,y[,label]>', 'mark a point by its place on the axes; may be repeated').argParser(
        (text: string, before: readonly NamedPoint[] | undefined) => [...(before ?? []), parsePoint(text)],
      ),
    )
    .option('--points <file>', 'mark points: a table of x and y, places on the axes')
    .option('--path <file>', 'a way through the plane, such as a schedule: a table of x and y, places on the axes');
}

function listFlag(flags: string, description: string): Option {
  const name = flags.replace(/ .*/, '');
  return new Option(flags, description).argParser((text) =>
    text.split(',').map((number, i) => parseNumber(`value ${i + 1} of ${name}`, number)),
  );
}

function parsePoint(text: string): NamedPoint {
  const [x, y, ...label] = text.split(',');
  if (x === undefined || y === undefined) {
    throw inputRangeError(`--point must be x,y or x,y,label, got ${JSON.stringify(text)}`);
  }
  return {
    x: parseNumber('x of --point', x),
    y: parseNumber('y of --point', y),
    label: label.join(',').trim(),
  };
}
