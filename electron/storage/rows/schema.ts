import type Database from 'better-sqlite3';
import {
  type Label,
  type LabelSchema,
  labelSchema,
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
};
type RelationTypeRow = { name: string; position: number; from_labels: string; to_labels: string };

const toRow = ({ colourLight, colourDark, attributes, ...label }: Label): LabelRow => ({
  ...label,
  colour_light: colourLight,
  colour_dark: colourDark,
  attributes: JSON.stringify(attributes),
});

const fromRow = ({ colour_light, colour_dark, attributes, ...label }: LabelRow): Label =>
  labelSchema.parse({
    ...label,
    colourLight: colour_light,
    colourDark: colour_dark,
    attributes: JSON.parse(attributes),
  });

/** Writes the label schema of a new project. */
export function insertSchema(db: Database.Database, schema: LabelSchema): void {
  const insertLabel = db.prepare<[LabelRow]>(
    `INSERT INTO label
       (id, position, name, key, colour_light, colour_dark, line, description, attributes)
     VALUES
       (@id, @position, @name, @key, @colour_light, @colour_dark, @line, @description,
        @attributes)`,
  );
  const insertRelationType = db.prepare<[RelationTypeRow]>(
    `INSERT INTO relation_type (name, position, from_labels, to_labels)
     VALUES (@name, @position, @from_labels, @to_labels)`,
  );
  for (const label of schema.labels) insertLabel.run(toRow(label));
  for (const [position, type] of schema.relationTypes.entries()) {
    insertRelationType.run({
      name: type.name,
      position,
      from_labels: JSON.stringify(type.from),
      to_labels: JSON.stringify(type.to),
    });
  }
}

/** The label schema of a project, in its order. */
export function readSchema(db: Database.Database): LabelSchema {
  const labels = db.prepare<[], LabelRow>('SELECT * FROM label ORDER BY position, id').all();
  const types = db
    .prepare<[], RelationTypeRow>('SELECT * FROM relation_type ORDER BY position, name')
    .all();
  return {
    labels: labels.map(fromRow),
    relationTypes: types.map((row) =>
      relationTypeSchema.parse({
        name: row.name,
        from: JSON.parse(row.from_labels),
        to: JSON.parse(row.to_labels),
      }),
    ),
  };
}
