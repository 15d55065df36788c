/** Beyond so many reports a page that lists everything is no longer read: it leads to the programmes instead. */
export const listedOnOnePage = 200;
