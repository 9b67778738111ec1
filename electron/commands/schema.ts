import { z } from 'zod';
import { Assessment } from '../../assessment-framework/model/assessment.ts';
import { readArguments } from './read-arguments.ts';

/** `schema`: prints the JSON Schema of assessment.json as an author writes it: fields with a default may be left out. */
export function schema(args: readonly string[]): void {
  readArguments(args, []);
  console.log(JSON.stringify(z.toJSONSchema(Assessment, { io: 'input' }), null, 2));
}
