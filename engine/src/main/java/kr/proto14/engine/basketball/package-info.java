/** Margin ratings of basketball teams, and the chances of 승, 5 and 패 that they give. */
@NullMarked
package kr.proto14.engine.basketball;

import org.jspecify.annotations.NullMarked;
