import { reportTitle } from '../model/front-matter.ts';
import { createContext, type ReportInput } from '../model/report-context.ts';
import { dcatCatalogue } from './dcat-catalogue.ts';
import { jsonOf } from './open-data-json.ts';
import { packFiles } from './pack-files.ts';
import { sdmxMetadata } from './sdmx-metadata.ts';
import { sdmxStructure } from './sdmx-structure.ts';

/**
 * Metadata of the inventory for data catalogues and statistical offices, as a zip: DCAT (JSON-LD) and SDMX reference
 * metadata (SDMX-ML 3.0). The same input gives the same bytes.
 */
export function inventoryMetadata(input: ReportInput): Uint8Array {
  const context = createContext(input);
  const { t } = context;
  const { head } = input.assessment;
  const readMe = [
    t('data.readMe.title', { title: reportTitle(context) }),
    ...(head.practice ? [t('data.readMe.practice')] : []),
    t(`data.readMe.release.${input.choice?.release ?? 'internal'}`),
    t('data.metaReadMe.dcat'),
    t('data.metaReadMe.sdmx'),
    t('data.metaReadMe.structure'),
    t('data.metaReadMe.persons'),
  ];
  return packFiles({
    'README.txt': `${readMe.join('\r\n\r\n')}\r\n`,
    'catalogue.jsonld': `${jsonOf(dcatCatalogue(context))}\n`,
    'metadata.xml': sdmxMetadata(context),
    'structure.xml': sdmxStructure(context),
  });
}
