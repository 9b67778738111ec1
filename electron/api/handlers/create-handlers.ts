import type { Handlers } from '../dispatch.ts';
import type { Services } from '../services.ts';
import { answersHandlers } from './answers.ts';
import { appHandlers } from './app.ts';
import { assessmentsHandlers } from './assessments.ts';
import { backupsHandlers } from './backups.ts';
import { chartsHandlers } from './charts.ts';
import { evidenceHandlers } from './evidence.ts';
import { frameworksHandlers } from './frameworks.ts';
import { historyHandlers } from './history.ts';
import { importsHandlers } from './imports.ts';
import { packagesHandlers } from './packages.ts';
import { recordsHandlers } from './records.ts';
import { reportsHandlers } from './reports.ts';
import { searchHandlers } from './search.ts';
import { uploadsHandlers } from './uploads.ts';

/** The use cases over the given services; a procedure without a handler does not compile. */
export function createHandlers(services: Services): Handlers {
  return {
    ...appHandlers(services),
    ...frameworksHandlers(services),
    ...assessmentsHandlers(services),
    ...answersHandlers(services),
    ...recordsHandlers(services),
    ...evidenceHandlers(services),
    ...chartsHandlers(services),
    ...uploadsHandlers(services),
    ...historyHandlers(services),
    ...searchHandlers(services),
    ...importsHandlers(services),
    ...backupsHandlers(services),
    ...packagesHandlers(services),
    ...reportsHandlers(services),
  };
}
