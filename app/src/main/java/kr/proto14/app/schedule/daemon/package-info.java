/** The daemon: its clockwork, its loops, its care. */
@NullMarked
package kr.proto14.app.schedule.daemon;

import org.jspecify.annotations.NullMarked;
