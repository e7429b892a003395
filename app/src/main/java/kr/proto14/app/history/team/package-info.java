/** Which names of which sources mean the same team, and whose fixtures are the same match. */
@NullMarked
package kr.proto14.app.history.team;

import org.jspecify.annotations.NullMarked;
