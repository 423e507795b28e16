export const incidents = {
  'incidents.taken': 'Meta took {handle} from this line',
  'incidents.replaced': 'In its place Meta put {handle}. People on WhatsApp see that now.',
  'incidents.notReplaced': 'Meta put nothing in its place: the line has no username now.',
  'incidents.next':
    'Take the old name off signs and links, ask Meta in Business Support why it went, and ask for another name here.',
  'incidents.acknowledge': 'Acknowledge',
  'incidents.note': 'What is done about it',
  'incidents.noteMissing': 'Write what is done about it.',
  'incidents.done': 'Acknowledged.',
} as const
