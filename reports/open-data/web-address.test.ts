import { expect, it } from 'vitest';
import { webAddress } from './web-address.ts';

it.each([
  ['https://stat.example/migration?year=2024#top', 'https://stat.example/migration?year=2024#top'],
  ['http://stat.example', 'http://stat.example/'],
  [' nso.montara.example/census2024 ', 'https://nso.montara.example/census2024'],
  ['Statistical Yearbook 2024, table 3', null],
  ['javascript:alert(1)', null],
  ['file:///etc/passwd', null],
  ['https://user:secret@stat.example/', null],
  ['https://stat.example/a<script>', null],
  ['yearbook', null],
  ['', null],
])('reads %j as %j', (text, address) => expect(webAddress(text)).toBe(address));
