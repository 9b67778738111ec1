import { describe, expect, it } from 'vitest';
import { element, lines, ownMarkup } from './html.ts';

describe('element', () => {
  it('escapes text and attributes and leaves out what is not given', () => {
    const { html } = element('p', { title: '"a" & <b>', class: null, hidden: true }, '<script>&', null);

    expect(html).toBe('<p title="&quot;a&quot; &amp; &lt;b&gt;" hidden>&lt;script&gt;&amp;</p>');
  });

  it('holds what was made before, and lists of it', () => {
    expect(element('ul', {}, [element('li', {}, 'a'), [ownMarkup('<li>b</li>')]]).html).toBe(
      '<ul><li>a</li><li>b</li></ul>',
    );
  });

  it('drops characters that no document may hold', () => {
    expect(element('p', {}, 'a\u0000\u0008b\uD800').html).toBe('<p>ab</p>');
  });
});

describe('lines', () => {
  it('breaks where the text does', () => {
    expect(element('p', {}, lines('a <\r\nb')).html).toBe('<p>a &lt;<br>b</p>');
  });
});
