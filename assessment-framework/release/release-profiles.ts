/** Who a file is made for. `internal`: the team; `government`: the ministry and its focal points; `public`: anybody. */
export const RELEASE_PROFILES = ['internal', 'government', 'public'] as const;
export type ReleaseProfile = (typeof RELEASE_PROFILES)[number];
