import { describe, expect, it } from 'vitest';

import { analysisForms } from '../../src/cli/analysis-forms.ts';
import type { Method } from '../../src/methods/method.ts';
import { nesterov } from '../../src/methods/nesterov.ts';
import { tripleMomentum } from '../../src/methods/triple-momentum.ts';
import { fromKappa } from '../../src/spectrum/from-kappa.ts';
import { standardTuning } from '../../src/tuning/standard-tuning.ts';

async function documentOf(method: Method): Promise<{ readonly text: string; readonly json: unknown }> {
  const forms = await analysisForms('', { method, given: undefined, spectrum: fromKappa(100), epsilon: 1e-6 });
  return { text: forms.text(), json: JSON.parse(forms.json()) };
}

describe('analysisForms', () => {
  it('takes the textbook’s constants, and says so, where no best are known', async () => {
    const { text, json } = await documentOf(tripleMomentum);
    expect(text).toContain('Modes of triple momentum, textbook:');
    expect(text).not.toContain('triple momentum, best');
    expect(json).toMatchObject({ parameters: standardTuning(tripleMomentum, fromKappa(100)).parameters });
  });

  it('takes the best where they are known', async () => {
    expect((await documentOf(nesterov)).text).toContain('Modes of Nesterov, best:');
  });
});
