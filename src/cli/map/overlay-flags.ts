import { Option, type Command } from 'commander';
import type { NamedPoint } from '../../io/map-document.ts';
import { inputRangeError } from '../../numeric/input-error.ts';
import { nameOf, parseNumber } from '../number-option.ts';

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
    .addOption(positiveListFlag('--iso-effective-rate [values]', 'lines of constant effective learning rate η/(1 − β)'))
    .addOption(positiveListFlag('--iso-friction [values]', 'lines of constant friction c = (1 − β)/√η of the ODE'))
    .addOption(
      new Option('--point <x,y[,label]>', 'mark a point by its place on the axes; may be repeated').argParser(
        (text: string, before: readonly NamedPoint[] | undefined) => [...(before ?? []), parsePoint(text)],
      ),
    )
    .option('--points <file>', 'mark points: a table of x, y and labels if any')
    .option('--path <file>', 'a way through the plane, such as a schedule: a table of x and y');
}

function listFlag(flags: string, description: string): Option {
  return new Option(flags, description).argParser((text) => parseList(flags, text));
}

/** A flag for values of what is above 0 wherever it is defined. */
function positiveListFlag(flags: string, description: string): Option {
  return new Option(flags, description).argParser((text) => {
    const values = parseList(flags, text);
    const other = values.find((value) => !(value > 0));
    if (other !== undefined) throw inputRangeError(`values of ${nameOf(flags)} must be above 0, got ${other}`);
    return values;
  });
}

function parseList(flags: string, text: string): readonly number[] {
  return text.split(',').map((number, i) => parseNumber(`value ${i + 1} of ${nameOf(flags)}`, number));
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
