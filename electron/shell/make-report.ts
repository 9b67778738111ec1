import type { ReportJob } from '../api/services.ts';
import { buildReportModel } from '../../reports/build-report-model.ts';
export async function makeReport(job: ReportJob): Promise<Uint8Array> { throw new Error('soon' + buildReportModel + job); }
