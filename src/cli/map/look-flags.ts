import { Option, type Command } from 'commander';
import { integerFlag } from '../number-option.ts';
import { themeOption } from '../theme-option.ts';

/** Adds the flags that say how a map is drawn. */
export function addLookOptions(command: Command): Command {
  return command
    .optionsGroup('Pictures:')
    .addOption(themeOption())
    .option(
      '--palette <name>',
      'colours: viridis, cividis, magma, inferno, plasma; for ratios orange-purple, red-blue, brown-teal',
    )
    .addOption(
      new Option('--preset <name>', 'size of the picture (default: screen)').choices(['screen', 'print', 'slide']),
    )
    .addOption(integerFlag('--dpi <n>', 'pixels in an inch of a .png (default: 192; for print 600)'));
}
