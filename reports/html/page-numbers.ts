import { element, type Html } from './html.ts';

const ROOM = /<span class="page-of" data-place="([A-Za-z0-9.:_-]+)"><\/span>/g;

/** Room for the number of the page on which a place lies: no engine of today knows it while it sets the page. */
export const pageOf = (place: string): Html => element('span', { class: 'page-of', 'data-place': place });

/**
 * The same page with the numbers of pages filled in, as a first printing found them. The room is there already, so that
 * nothing moves. Text that people typed is escaped and never looks like room.
 *
 * @param pages number of the page of each place, from 1; the room of a place that is not among them stays empty
 */
export function withPageNumbers(html: string, pages: ReadonlyMap<string, number>): string {
  return html.replace(ROOM, (room, place: string) => {
    const page = pages.get(place);
    return page === undefined ? room : room.replace('></span>', `>${page}</span>`);
  });
}
