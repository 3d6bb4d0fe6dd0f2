"""What is made from the built pages: ways from old addresses, the search index, their style, the security policy.

It reads and writes files below the site and knows no site generator: run as a program it finishes any built site.
"""
