import { expect, it } from 'vitest';
import { markReading } from './reading-marks.ts';

const LRM = '\u200E';

it('marks the texts of a page, and nothing else', () => {
  const page =
    '<html><head><title>Title.</title></head><body class="a.">' +
    '<p>Act &amp; "rule" of 2021.</p><style>p { x: 1. }</style><td>نص</td><svg><text>A.</text></svg><b>See &lt;b&gt;.</b> </body></html>';

  expect(markReading(page)).toBe(
    page.replace('2021.</p>', `2021.${LRM}</p>`).replace('&gt;.</b>', `&gt;.${LRM}</b>`),
  );
});
