export const UNKNOWN_MEDIA_TYPE = 'application/octet-stream';

const OFFICE = 'application/vnd.openxmlformats-officedocument';

// A map: the ending comes from outside, and an object would answer to `constructor` too.
const BY_ENDING: ReadonlyMap<string, string> = new Map(
  Object.entries({
    pdf: 'application/pdf',
    docx: `${OFFICE}.wordprocessingml.document`,
    xlsx: `${OFFICE}.spreadsheetml.sheet`,
    pptx: `${OFFICE}.presentationml.presentation`,
    odt: 'application/vnd.oasis.opendocument.text',
    ods: 'application/vnd.oasis.opendocument.spreadsheet',
    odp: 'application/vnd.oasis.opendocument.presentation',
    doc: 'application/msword',
    xls: 'application/vnd.ms-excel',
    ppt: 'application/vnd.ms-powerpoint',
    msg: 'application/vnd.ms-outlook',
    rtf: 'application/rtf',
    zip: 'application/zip',
    mdsa: 'application/zip',
    txt: 'text/plain',
    md: 'text/markdown',
    csv: 'text/csv',
    tsv: 'text/tab-separated-values',
    html: 'text/html',
    htm: 'text/html',
    xml: 'application/xml',
    json: 'application/json',
    eml: 'message/rfc822',
    svg: 'image/svg+xml',
    png: 'image/png',
    jpg: 'image/jpeg',
    jpeg: 'image/jpeg',
    gif: 'image/gif',
    webp: 'image/webp',
    bmp: 'image/bmp',
    tif: 'image/tiff',
    tiff: 'image/tiff',
    heic: 'image/heic',
    mp3: 'audio/mpeg',
    m4a: 'audio/mp4',
    wav: 'audio/wav',
    mp4: 'video/mp4',
    mov: 'video/quicktime',
  }),
);

/** Kinds of text: which of them a file is cannot be told by its bytes. */
const IS_TEXT = /^(text\/|message\/rfc822$|application\/(json|xml)$|image\/svg)/;

/** What a file of a type may turn out to be by its bytes, besides that type. */
const ALSO: ReadonlyMap<string, RegExp> = new Map([
  [`${OFFICE}.wordprocessingml.document`, /^application\/zip$/],
  [`${OFFICE}.spreadsheetml.sheet`, /^application\/zip$/],
  [`${OFFICE}.presentationml.presentation`, /^application\/zip$/],
  ['application/vnd.oasis.opendocument.text', /^application\/zip$/],
  ['application/vnd.oasis.opendocument.spreadsheet', /^application\/zip$/],
  ['application/vnd.oasis.opendocument.presentation', /^application\/zip$/],
  // Written by older office programs: one container for all of them.
  ['application/msword', /^application\/x-cfb$/],
  ['application/vnd.ms-excel', /^application\/x-cfb$/],
  ['application/vnd.ms-powerpoint', /^application\/x-cfb$/],
  ['application/vnd.ms-outlook', /^application\/x-cfb$/],
  ['application/zip', /^application\/(vnd[.](openxmlformats|oasis)|epub|java-archive)/],
  ['image/png', /^image\/apng$/],
  ['image/heic', /^image\/hei[cf]/],
  ['audio/mp4', /^(audio\/x-m4a|video\/mp4)$/],
  ['video/mp4', /^video\/(x-m4v|3gpp|quicktime)$/],
]);

/** Media type by the ending of a file name; for showing, never for running. */
export function mediaTypeOf(name: string): string {
  return BY_ENDING.get(name.slice(name.lastIndexOf('.') + 1).toLowerCase()) ?? UNKNOWN_MEDIA_TYPE;
}

/**
 * Whether a file is what its name promises. A name without a known ending promises nothing.
 *
 * @param real media type by the bytes, empty when unknown
 */
export function isAsNamed(name: string, real: string): boolean {
  const promised = mediaTypeOf(name);
  if (promised === UNKNOWN_MEDIA_TYPE || promised === real) return true;
  if (IS_TEXT.test(promised)) return IS_TEXT.test(real);
  return ALSO.get(promised)?.test(real) ?? false;
}
