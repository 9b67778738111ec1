import type { HandlersOf } from '../dispatch.ts';
import type { Services } from '../services.ts';

type BackupProcedures = `backups.${'status' | 'chooseFolder' | 'run' | 'list' | 'restore'}`;

export function backupsHandlers({ backups }: Pick<Services, 'backups'>): HandlersOf<BackupProcedures> {
  return {
    'backups.status': () => backups.status(),
    'backups.chooseFolder': ({ folder }) => backups.chooseFolder(folder),
    'backups.run': () => backups.run(),
    'backups.list': () => backups.list(),
    'backups.restore': ({ name }) => backups.restore(name),
  };
}
