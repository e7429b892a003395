package kr.proto14.app.history.team;

/**
 * The team a name means.
 *
 * @param team its id
 * @param firm whether it is that team and no other: not so for a team that the name itself began
 */
record Found(String team, boolean firm) {}
