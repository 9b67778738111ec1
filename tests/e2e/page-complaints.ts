import type { Page } from '@playwright/test';

/** What a page has complained about since this call: errors and warnings of its console, crashes, requests that failed. */
export function pageComplaints(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`crash: ${error.message}`));
  page.on('requestfailed', (request) => {
    // Aborted: the page was loaded again or closed while it waited for an answer. What it sends then still arrives.
    const why = request.failure()?.errorText ?? '';
    if (why !== 'net::ERR_ABORTED') complaints.push(`request: ${request.url()} ${why}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  return complaints;
}
