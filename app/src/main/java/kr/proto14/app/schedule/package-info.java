/** Jobs and leases; the only room that starts threads. */
@NullMarked
package kr.proto14.app.schedule;

import org.jspecify.annotations.NullMarked;
