/** One person works on a page, and the others wait. */
export const pageLock = {
  lock: 'Lock this page for me',
  release: 'Release this page',
  keep: 'Keep it locked',
  ask: 'Ask for it',
  takeOver: 'Take over',
  mineUntil: 'You have locked this page until {time}. Working on it renews the lock.',
  heldUntil: '{name} has locked this page until {time}.',
  meanwhile: 'Comments and suggestions are still possible.',
  unsent: 'Your changes stay in this browser and are saved when the page is free.',
  asked: '{name} asked for it. The holder can answer until {time}.',
  askedBy: '{name} asks for this page, and can take over the lock from {time} on.',
  inList: 'Locked by {name}',
};
