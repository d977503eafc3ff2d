import type Database from 'better-sqlite3';
import {
  type Label,
  type LabelSchema,
  labelSchema,
  type RelationType,
  relationTypeSchema,
} from '../../../shared/model/label-schema.ts';

type LabelRow = {
  id: string;
  position: number;
  name: string;
  key: string;
  colour_light: string;
  colour_dark: string;
  line: string;
  description: string;
  attributes: string;
  guideline: string;
  overlap: string;
  reads: string;
};
type RelationTypeRow = {
  id: string;
  name: string;
  inverse: string;
  position: number;
  from_labels: string;
  to_labels: string;
  author: number;
};

const toLabelRow = ({ colourLight, colourDark, attributes, ...label }: Label): LabelRow => ({
  ...label,
  colour_light: colourLight,
  colour_dark: colourDark,
  attributes: JSON.stringify(attributes),
});

const fromLabelRow = ({ colour_light, colour_dark, attributes, ...label }: LabelRow): Label =>
  labelSchema.parse({
    ...label,
    colourLight: colour_light,
    colourDark: colour_dark,
    attributes: JSON.parse(attributes),
  });

const toTypeRow = ({ from, to, mayPointAtAuthor, ...type }: RelationType): RelationTypeRow => ({
  ...type,
  from_labels: JSON.stringify(from),
  to_labels: JSON.stringify(to),
  author: Number(mayPointAtAuthor),
});

const fromTypeRow = ({ from_labels, to_labels, author, ...type }: RelationTypeRow): RelationType =>
  relationTypeSchema.parse({
    ...type,
    from: JSON.parse(from_labels),
    to: JSON.parse(to_labels),
    mayPointAtAuthor: author === 1,
  });

export type SchemaRows = ReturnType<typeof schemaRows>;

/** SQL about the label schema: its labels and its kinds of relation. */
export function schemaRows(db: Database.Database) {
  const insertLabel = db.prepare<[LabelRow]>(
    `INSERT INTO label
       (id, position, name, key, colour_light, colour_dark, line, description, attributes,
        guideline, overlap, reads)
     VALUES
       (@id, @position, @name, @key, @colour_light, @colour_dark, @line, @description, @attributes,
        @guideline, @overlap, @reads)`,
  );
  const updateLabel = db.prepare<[LabelRow]>(
    `UPDATE label
        SET position = @position, name = @name, key = @key, colour_light = @colour_light,
            colour_dark = @colour_dark, line = @line, description = @description,
            attributes = @attributes, guideline = @guideline, overlap = @overlap, reads = @reads
      WHERE id = @id`,
  );
  const removeLabel = db.prepare<[string]>('DELETE FROM label WHERE id = ?');
  const labelById = db.prepare<[string], LabelRow>('SELECT * FROM label WHERE id = ?');
  const allLabels = db.prepare<[], LabelRow>('SELECT * FROM label ORDER BY position, id');
  const insertType = db.prepare<[RelationTypeRow]>(
    `INSERT INTO relation_type (id, name, inverse, position, from_labels, to_labels, author)
     VALUES (@id, @name, @inverse, @position, @from_labels, @to_labels, @author)`,
  );
  const updateType = db.prepare<[RelationTypeRow]>(
    `UPDATE relation_type
        SET name = @name, inverse = @inverse, position = @position, from_labels = @from_labels,
            to_labels = @to_labels, author = @author
      WHERE id = @id`,
  );
  const removeType = db.prepare<[string]>('DELETE FROM relation_type WHERE id = ?');
  const typeById = db.prepare<[string], RelationTypeRow>(
    'SELECT * FROM relation_type WHERE id = ?',
  );
  const allTypes = db.prepare<[], RelationTypeRow>(
    'SELECT * FROM relation_type ORDER BY position, id',
  );
  // Asked for at each commit, and seldom changed.
  let read: LabelSchema | null = null;

  return {
    /** The label schema, in its order. */
    current: (): LabelSchema => {
      read ??= {
        labels: allLabels.all().map(fromLabelRow),
        relationTypes: allTypes.all().map(fromTypeRow),
      };
      return read;
    },
    /** Has the schema read again when it is asked for: after a change, kept or taken back. */
    forget: () => {
      read = null;
    },
    labels: {
      find: (id: string): Label | null => {
        const row = labelById.get(id);
        return row === undefined ? null : fromLabelRow(row);
      },
      insert: (label: Label) => insertLabel.run(toLabelRow(label)),
      update: (label: Label) => updateLabel.run(toLabelRow(label)),
      remove: (id: string) => removeLabel.run(id),
    },
    relationTypes: {
      find: (id: string): RelationType | null => {
        const row = typeById.get(id);
        return row === undefined ? null : fromTypeRow(row);
      },
      insert: (type: RelationType) => insertType.run(toTypeRow(type)),
      update: (type: RelationType) => updateType.run(toTypeRow(type)),
      remove: (id: string) => removeType.run(id),
    },
  };
}
