import { describe, expect, it } from 'vitest';
import { schemaSchema } from '../../../shared/model/label-schema.ts';
import { colourWarnings } from '../../../shared/schema/colour-warnings.ts';
import { adoptSchema, parseSchema, serializeSchema } from '../../../shared/schema/file.ts';
import { inOrder } from '../../../shared/schema/plan.ts';
import { presetNames, presets } from '../../../shared/schema/presets.ts';
import { schemaProblems } from '../../../shared/schema/problems.ts';
import { presetTexts } from '../../../shared/texts/schema.ts';

describe.each(presetNames)('the schema “%s” to begin with', (name) => {
  const schema = presets[name];

  it('can be kept as it is', () => {
    expect(schemaSchema.parse(schema)).toEqual(schema);
    expect(schemaProblems(schema)).toEqual([]);
    expect(inOrder(schema)).toEqual(schema);
  });

  it('has colours that pass, and no two labels that only a colour tells apart', () => {
    for (const label of schema.labels) {
      const grave = colourWarnings(label, schema.labels).filter(
        (warning) => warning.kind === 'contrast' || warning.lines === 'same',
      );
      expect(grave).toEqual([]);
    }
  });

  it('says what each label is for', () => {
    for (const { description } of schema.labels) expect(description).not.toBe('');
    expect(presetTexts[name].name).not.toBe('');
  });

  it('comes back from a file as it was', () => {
    expect(parseSchema(serializeSchema(schema))).toEqual({ ok: true, schema });
  });

  it('takes the place of any other without a label of the same name becoming another one', () => {
    for (const other of presetNames) {
      const adopted = adoptSchema(presets[other], schema);
      expect(schemaProblems(adopted)).toEqual([]);
      for (const label of adopted.labels) {
        const same = presets[other].labels.find(({ name }) => name === label.name);
        if (same !== undefined) expect(label.id).toBe(same.id);
      }
    }
  });
});
