"""What holds of the frame of every figure that can be worked, on a phone: one run through all of them in a browser.

A control and what it changes are in view together; nothing else moves; a page does not grow when a figure wakes; what
answers a question is out of sight until it is answered.
"""
