"""What is made beside the site: pictures for previews, and copies to keep. No part of a build."""
