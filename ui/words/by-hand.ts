/** Words for whoever has to take a text by hand. */
export const byHandWords = {
  refused: (how: 'downloaded' | 'copied', name: string, isText: boolean) =>
    `${how === 'downloaded' ? `${name} could not be saved from this window.` : 'Copying is not allowed in this window.'} ${
      isText ? 'Nothing is lost: here is its text, to be copied by hand.' : byBytes
    }`,
  missing: 'No file in your downloads?',
  show: 'Show the text',
  help: 'Show what to do',
  bytes: (name: string) => `${name} is no text, so it cannot be shown here. ${byBytes}`,
  label: (name: string) => `Text of ${name}`,
  how: (name: string) =>
    `Press “Select all”, then Ctrl C (⌘ C). Paste it into a text editor and save it as ${name}.`,
  selectAll: 'Select all',
  selected: 'All of it is selected. Press Ctrl C (⌘ C) to copy it.',
  hide: 'Hide the text',
};

const byBytes =
  'Choose a format that is text, such as CSV or JSON, or open this board in another browser, or in Figma’s desktop app.';
