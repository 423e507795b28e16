/** Where a hindrance is mended: Meta's own pages with their addresses; `handleboard` is our settings page. */
export const places = {
  business_settings: 'https://business.facebook.com/settings',
  whatsapp_manager: 'https://business.facebook.com/wa/manage/phone-numbers/',
  support: 'https://business.facebook.com/business-support-home/',
  handleboard: null,
} as const
export type Place = keyof typeof places
