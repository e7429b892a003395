/** When to look for rounds: learned from when they opened before. Without I/O and without a clock. */
@NullMarked
package kr.proto14.app.schedule.plan;

import org.jspecify.annotations.NullMarked;
