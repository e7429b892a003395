package kr.proto14.app.source.zentoto;

/**
 * One match of a page.
 *
 * @param number its place as the page has it
 * @param home the home side's name
 * @param away the away side's name
 * @param shares the crowd's shares
 */
record Row(int number, String home, String away, Shares shares) {}
