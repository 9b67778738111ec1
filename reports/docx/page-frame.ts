import {
  Footer,
  Header,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  TabStopType,
  TextRun,
} from 'docx';
import type { ReportModel } from '../model/report-model.ts';
import { LANDSCAPE, PAGE, PORTRAIT, textWidth } from './layout.ts';
import { templateParts } from './template-parts.ts';
import type { Setter } from './text.ts';

/** Size and margins of a page. */
export function pageProperties(landscape: boolean) {
  const margins = landscape ? LANDSCAPE : PORTRAIT;
  return {
    page: {
      size: {
        width: PAGE.short,
        height: PAGE.long,
        orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: {
        top: margins.top,
        bottom: margins.bottom,
        left: margins.side,
        right: margins.side,
        header: 567,
        footer: 510,
      },
    },
  };
}

/** Head and foot of the pages of a part; the cover has empty ones. */
export function pageFrame(
  setter: Setter,
  { document }: ReportModel,
  { landscape, hasCover }: { readonly landscape: boolean; readonly hasCover: boolean },
): Pick<ISectionOptions, 'headers' | 'footers'> {
  const tabStops = [{ type: TabStopType.RIGHT, position: textWidth(landscape) }];
  const pages = templateParts(document.pageTemplate).map((part, index) =>
    index % 2 === 0
      ? setter.run(part)
      : new TextRun({ children: [part === 'page' ? PageNumber.CURRENT : PageNumber.TOTAL_PAGES] }),
  );
  const head = [setter.run(document.header.start), setter.tab(), setter.run(document.header.end)];
  const foot = [setter.run(document.footerText), setter.tab(), ...pages];
  const empty = setter.paragraph('Footer', []);
  return {
    headers: {
      default: new Header({ children: [setter.paragraph('Header', head, { tabStops })] }),
      ...(hasCover ? { first: new Header({ children: [empty] }) } : {}),
    },
    footers: {
      default: new Footer({ children: [setter.paragraph('Footer', foot, { tabStops })] }),
      ...(hasCover ? { first: new Footer({ children: [empty] }) } : {}),
    },
  };
}
